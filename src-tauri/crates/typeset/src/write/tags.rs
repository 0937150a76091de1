//! The structure tree as objects of the file (ISO 32000-1, 14.7), with its parent tree.
//! Slots dissolve here; nodes that hold nothing are left out, but for empty cells.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{Drawn, Places, round, text};
use crate::desk::Desk;
use crate::structure::{Facts, Kid, NodeId, Numbering, ROOT, Role, Scope, Structure};
use crate::style::PT;

/// The objects of the nodes; `None` for slots and for what was left out.
pub(super) struct Nodes {
    pub(super) ids: Vec<Option<ObjectId>>,
}

pub(super) fn write(
    file: &mut Document,
    desk: &Desk<'_>,
    drawn: &Drawn,
    places: &Places<'_>,
) -> Nodes {
    let structure = &desk.structure;
    let holds = holding(structure);
    let root = file.new_object_id();
    let ids: Vec<Option<ObjectId>> = structure
        .nodes
        .iter()
        .zip(&holds)
        .map(|(node, holds)| (*holds && node.role != Role::Slot).then(|| file.new_object_id()))
        .collect();
    // Annotations follow in the order of `drawn.links`, right after the nodes.
    let annotations: Vec<ObjectId> = drawn.links.iter().map(|_| file.new_object_id()).collect();
    let writer = Writer { structure, ids: &ids, annotations: &annotations, drawn, places };
    for (index, id) in ids.iter().enumerate() {
        if let Some(id) = id {
            file.objects
                .insert(*id, Object::Dictionary(writer.element(NodeId(index as u32), root)));
        }
    }
    let parents = parent_tree(file, structure, &ids, drawn, desk);
    let mut named: Vec<(&str, ObjectId)> = structure
        .nodes
        .iter()
        .zip(&ids)
        .filter_map(|(node, id)| Some((node.facts.as_ref()?.id.as_deref()?, (*id)?)))
        .collect();
    named.sort_unstable();
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::from(ids[0].unwrap_or(root))],
        "ParentTree" => parents,
        "ParentTreeNextKey" => (drawn.contents.len() + drawn.links.len()) as i64,
        "RoleMap" => dictionary! { "Title" => "P" },
    };
    if let (Some(first), Some(last)) = (named.first(), named.last()) {
        let limits: Vec<Object> =
            [first, last].iter().map(|(name, _)| Object::string_literal(*name)).collect();
        let names: Vec<Object> = named
            .iter()
            .flat_map(|(name, id)| [Object::string_literal(*name), (*id).into()])
            .collect();
        let leaf = file.add_object(dictionary! { "Limits" => limits, "Names" => names });
        tree.set("IDTree", dictionary! { "Kids" => vec![Object::from(leaf)] });
    }
    file.objects.insert(root, tree.into());
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
    }
    Nodes { ids: annotations.into_iter().map(Some).collect() }
}

/// Which nodes hold content, or must stand even without.
fn holding(structure: &Structure) -> Vec<bool> {
    let mut holds = vec![false; structure.nodes.len()];
    // Children come after their parents, so one walk backwards is enough.
    for index in (0..structure.nodes.len()).rev() {
        let node = &structure.nodes[index];
        let must =
            matches!(node.role, Role::Td | Role::Th | Role::Tr | Role::LBody | Role::Document);
        let content = node.kids.iter().any(|kid| match kid {
            Kid::Node(child) => holds[child.0 as usize],
            Kid::Content { .. } | Kid::Annotation(_) => true,
        });
        holds[index] = must || content;
    }
    holds
}

struct Writer<'a> {
    structure: &'a Structure,
    ids: &'a [Option<ObjectId>],
    annotations: &'a [ObjectId],
    drawn: &'a Drawn,
    places: &'a Places<'a>,
}

impl Writer<'_> {
    fn element(&self, id: NodeId, root: ObjectId) -> Dictionary {
        let node = self.structure.node(id);
        let parent = if id == ROOT {
            root
        } else {
            self.id_of(self.structure.owner(node.parent)).unwrap_or(root)
        };
        let mut page = None;
        let mut kids = Vec::with_capacity(node.kids.len());
        self.kids(id, &mut page, &mut kids);
        let mut element =
            dictionary! { "Type" => "StructElem", "S" => node.role.name(), "P" => parent };
        if let Some(page) = page {
            element.set("Pg", self.places.pages[page as usize]);
        }
        if kids.len() == 1
            && let Some(only) = kids.pop()
        {
            element.set("K", only);
        } else if !kids.is_empty() {
            element.set("K", kids);
        }
        if let Some(facts) = &node.facts {
            self.facts(&mut element, node.role, facts);
        }
        element
    }

    fn id_of(&self, id: NodeId) -> Option<ObjectId> {
        self.ids[id.0 as usize]
    }

    /// The kids of a node, those of its slots among them.
    fn kids(&self, id: NodeId, page: &mut Option<u32>, out: &mut Vec<Object>) {
        for kid in &self.structure.node(id).kids {
            match *kid {
                Kid::Node(child) => match self.id_of(child) {
                    Some(id) => out.push(id.into()),
                    None if self.structure.node(child).role == Role::Slot => {
                        self.kids(child, page, out);
                    }
                    None => {}
                },
                Kid::Content { page: on, mcid } => {
                    if *page.get_or_insert(on) == on {
                        out.push(i64::from(mcid).into());
                    } else {
                        let page = self.places.pages[on as usize];
                        out.push(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => i64::from(mcid) }.into());
                    }
                }
                Kid::Annotation(number) => {
                    let on = self.places.pages[self.drawn.links[number as usize].page];
                    let object = self.annotations[number as usize];
                    out.push(dictionary! { "Type" => "OBJR", "Pg" => on, "Obj" => object }.into());
                }
            }
        }
    }

    fn facts(&self, element: &mut Dictionary, role: Role, facts: &Facts) {
        let blank =
            |alt: &String| if alt.trim().is_empty() { "–".to_owned() } else { alt.clone() };
        let alt = facts.alt.as_ref().map(blank);
        for (key, value) in [("Alt", &alt), ("ActualText", &facts.actual_text), ("T", &facts.title)]
        {
            if let Some(value) = value {
                element.set(key, text(value));
            }
        }
        if let Some(language) = &facts.language {
            element.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(id) = &facts.id {
            element.set("ID", Object::string_literal(id.as_str()));
        }
        let mut attributes: Vec<Object> = Vec::new();
        let mut table = Dictionary::new();
        if let Some(scope) = facts.scope {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
                Scope::Both => "Both",
            };
            table.set("Scope", scope);
        }
        if facts.column_span > 1 {
            table.set("ColSpan", i64::from(facts.column_span));
        }
        if facts.row_span > 1 {
            table.set("RowSpan", i64::from(facts.row_span));
        }
        if !facts.headers.is_empty() {
            let headers: Vec<Object> =
                facts.headers.iter().map(|id| Object::string_literal(id.as_str())).collect();
            table.set("Headers", headers);
        }
        if let Some(summary) = facts.summary.as_ref().filter(|_| role == Role::Table) {
            table.set("Summary", text(summary));
        }
        if !table.is_empty() {
            table.set("O", "Table");
            attributes.push(table.into());
        }
        if let Some(numbering) = facts.numbering {
            let numbering = match numbering {
                Numbering::None => "None",
                Numbering::Unordered => "Disc",
                Numbering::Decimal => "Decimal",
                Numbering::LowerAlpha => "LowerAlpha",
            };
            attributes.push(dictionary! { "O" => "List", "ListNumbering" => numbering }.into());
        }
        if let Some((page, [left, top, right, bottom])) = facts.bounds {
            let height = self.places.heights.get(page as usize).copied().unwrap_or_default();
            let bounds =
                [left, height - bottom, right, height - top].map(|v| Object::from(round(v * PT)));
            attributes.push(
                dictionary! { "O" => "Layout", "BBox" => bounds.to_vec(), "Placement" => "Block" }
                    .into(),
            );
        }
        if attributes.len() == 1
            && let Some(only) = attributes.pop()
        {
            element.set("A", only);
        } else if !attributes.is_empty() {
            element.set("A", attributes);
        }
    }
}

/// From pages and annotations back to nodes.
fn parent_tree(
    file: &mut Document,
    structure: &Structure,
    ids: &[Option<ObjectId>],
    drawn: &Drawn,
    desk: &Desk<'_>,
) -> ObjectId {
    let root = ids[0].unwrap_or((0, 0));
    let of = |node: NodeId| Object::from(ids[structure.owner(node).0 as usize].unwrap_or(root));
    let mut numbers: Vec<Object> =
        Vec::with_capacity(2 * (drawn.contents.len() + drawn.links.len()));
    for (page, contents) in drawn.contents.iter().enumerate() {
        let nodes: Vec<Object> = contents.iter().map(|node| of(*node)).collect();
        numbers.push((page as i64).into());
        numbers.push(file.add_object(nodes).into());
    }
    for (number, link) in drawn.links.iter().enumerate() {
        numbers.push(((drawn.contents.len() + number) as i64).into());
        numbers.push(of(desk.links[link.link as usize].node));
    }
    file.add_object(dictionary! { "Nums" => numbers })
}
