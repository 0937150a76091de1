//! The structure tree while it grows: what each piece of content means.
//!
//! Nodes are made in reading order while blocks are laid out; content joins them when
//! pages are drawn. A *slot* is a node without a role: it holds a stretch of text at its
//! place among its siblings and dissolves into its parent when the file is written. So
//! the order of the tree never depends on where content lands on the pages.

/// A node of the structure tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(pub(crate) u32);

/// The root, role `Document`.
pub(crate) const ROOT: NodeId = NodeId(0);

/// Structure types of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Part,
    Sect,
    Div,
    BlockQuote,
    Caption,
    Title,
    H(u8),
    P,
    L,
    Li,
    Lbl,
    LBody,
    Toc,
    Toci,
    Table,
    THead,
    TBody,
    Tr,
    Th,
    Td,
    Figure,
    Note,
    Reference,
    Link,
    Span,
    /// Dissolves into its parent.
    Slot,
}

impl Role {
    /// The name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Part => "Part",
            Role::Sect => "Sect",
            Role::Div => "Div",
            Role::BlockQuote => "BlockQuote",
            Role::Caption => "Caption",
            Role::Title => "Title",
            Role::H(1) => "H1",
            Role::H(2) => "H2",
            Role::H(3) => "H3",
            Role::H(4) => "H4",
            Role::H(5) => "H5",
            Role::H(_) => "H6",
            Role::P => "P",
            Role::L => "L",
            Role::Li => "LI",
            Role::Lbl => "Lbl",
            Role::LBody => "LBody",
            Role::Toc => "TOC",
            Role::Toci => "TOCI",
            Role::Table => "Table",
            Role::THead => "THead",
            Role::TBody => "TBody",
            Role::Tr => "TR",
            Role::Th => "TH",
            Role::Td => "TD",
            Role::Figure => "Figure",
            Role::Note => "Note",
            Role::Reference => "Reference",
            Role::Link => "Link",
            Role::Span | Role::Slot => "Span",
        }
    }
}

/// What a node says beyond its role.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    pub(crate) alt: Option<String>,
    pub(crate) actual_text: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) scope: Option<Scope>,
    /// Ids of the head cells of a cell.
    pub(crate) headers: Vec<String>,
    pub(crate) row_span: u16,
    pub(crate) column_span: u16,
    pub(crate) summary: Option<String>,
    pub(crate) numbering: Option<Numbering>,
    /// Field of a figure: page and left, top, right, bottom in millimetres.
    pub(crate) bounds: Option<(u32, [f32; 4])>,
}

/// Which cells a head cell heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
    Both,
}

/// How a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Unordered,
    Decimal,
    LowerAlpha,
}

/// What hangs below a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    Content { page: u32, mcid: u32 },
    Annotation(u32),
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: NodeId,
    pub(crate) kids: Vec<Kid>,
    pub(crate) facts: Option<Box<Facts>>,
}

/// The growing tree.
#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) nodes: Vec<Node>,
}

impl Structure {
    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node { role: Role::Document, parent: ROOT, kids: Vec::new(), facts: None }],
        }
    }
    /// Adds a node as the last child of its parent.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node { role, parent, kids: Vec::new(), facts: None });
        self.nodes[parent.0 as usize].kids.push(Kid::Node(id));
        id
    }
    /// Adds a slot for text.
    pub(crate) fn slot(&mut self, parent: NodeId) -> NodeId {
        self.add(parent, Role::Slot)
    }
    /// What the node says beyond its role.
    pub(crate) fn facts(&mut self, node: NodeId) -> &mut Facts {
        self.nodes[node.0 as usize].facts.get_or_insert_with(Box::default)
    }
    /// Content of a page joins its node.
    pub(crate) fn join(&mut self, node: NodeId, page: u32, mcid: u32) {
        self.nodes[node.0 as usize].kids.push(Kid::Content { page, mcid });
    }
    /// An annotation joins its node.
    pub(crate) fn annotate(&mut self, node: NodeId, annotation: u32) {
        self.nodes[node.0 as usize].kids.push(Kid::Annotation(annotation));
    }
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }
    /// The node itself, or for a slot the node it dissolves into.
    pub(crate) fn owner(&self, mut id: NodeId) -> NodeId {
        while self.node(id).role == Role::Slot {
            id = self.node(id).parent;
        }
        id
    }
}
