//! SQLite's session extension: recording, inverting, applying and reading changesets.
//!
//! The only module with `unsafe`. rusqlite's own wrapper would need libclang on every
//! developer's machine; its bindings declare the functions all the same, and
//! `.cargo/config.toml` compiles them in. What keeps this sound:
//!
//! - [`Recorder`] borrows the connection, so the session is deleted before it closes, and
//!   `Drop` deletes it on errors and panics alike.
//! - Buffers that SQLite allocates are copied into a `Vec` and freed at once.
//! - The callbacks are plain functions without state that cannot unwind.
//! - A [`Changeset`] is read through [`Rows`], whose iterator is finalized by `Drop` and
//!   whose values are copied before the next step invalidates them.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::{ptr, slice};

use rusqlite::types::Value;
use rusqlite::{Connection, ffi};

use crate::table::noun_of_table;
use crate::{ChangeKind, Error};

/// Records what happens to the tables of the register on one connection.
pub(crate) struct Recorder<'db> {
    session: *mut ffi::sqlite3_session,
    db: PhantomData<&'db Connection>,
}

impl<'db> Recorder<'db> {
    /// Begins to record.
    pub(crate) fn start(db: &'db Connection) -> Result<Self, Error> {
        let mut session = ptr::null_mut();
        // SAFETY: the handle is that of an open connection, which outlives the session by
        // the lifetime 'db; "main" is a C string; `session` is a valid place for a pointer.
        check(unsafe {
            ffi::sqlite3session_create(db.handle(), c"main".as_ptr(), &raw mut session)
        })?;
        let recorder = Self { session, db: PhantomData };
        // SAFETY: the session was created above; the filter takes no context and is a
        // function for the whole run; a null table attaches all that pass it.
        check(unsafe {
            ffi::sqlite3session_table_filter(session, Some(is_recorded), ptr::null_mut());
            ffi::sqlite3session_attach(session, ptr::null())
        })?;
        Ok(recorder)
    }

    /// Ends the recording and hands out what was recorded.
    pub(crate) fn finish(self) -> Result<Changeset, Error> {
        let (mut len, mut buffer) = (0, ptr::null_mut());
        // SAFETY: the session is alive; both places are valid; the buffer is taken over.
        unsafe {
            check(ffi::sqlite3session_changeset(self.session, &raw mut len, &raw mut buffer))?;
            Ok(Changeset(take(len, buffer)))
        }
    }
}

impl Drop for Recorder<'_> {
    fn drop(&mut self) {
        // SAFETY: created in `start`, deleted only here, and the connection is still open.
        unsafe { ffi::sqlite3session_delete(self.session) }
    }
}

/// The rows of a transaction before and after, in SQLite's own format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changeset(Vec<u8>);

impl Changeset {
    /// A changeset that was stored.
    pub(crate) fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether nothing changed in the end.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn len(&self) -> Result<c_int, Error> {
        self.0.len().try_into().map_err(|_| Error::Sqlite("changeset beyond 2 GB".to_owned()))
    }

    /// The changeset that takes this one back.
    pub(crate) fn inverted(&self) -> Result<Self, Error> {
        let (mut len, mut buffer) = (0, ptr::null_mut());
        // SAFETY: pointer and length are those of one live slice, which is only read; both
        // places are valid; the buffer is taken over.
        unsafe {
            check(ffi::sqlite3changeset_invert(
                self.len()?,
                self.0.as_ptr().cast(),
                &raw mut len,
                &raw mut buffer,
            ))?;
            Ok(Self(take(len, buffer)))
        }
    }

    /// Writes the changes. A row that is not as the changeset expects it ends the work
    /// with [`Error::Conflict`] and leaves every row as it was.
    pub(crate) fn apply(&self, db: &Connection) -> Result<(), Error> {
        // SAFETY: the connection is open; pointer and length are those of one live slice,
        // which SQLite only reads in spite of the pointer's type; the callback takes no
        // context and is a function for the whole run; no rebase buffer is asked for.
        let code = unsafe {
            ffi::sqlite3changeset_apply_v2(
                db.handle(),
                self.len()?,
                self.0.as_ptr().cast_mut().cast(),
                None,
                Some(abort),
                ptr::null_mut(),
                ptr::null_mut(),
                ptr::null_mut(),
                // No flags. SQLITE_CHANGESETAPPLY_FKNOACTION would be needed if a foreign key
                // had an action; none has, which a test of the schema makes sure of, and the
                // flag costs reading the whole schema anew, twice.
                0,
            )
        };
        match code & 0xff {
            ffi::SQLITE_ABORT | ffi::SQLITE_CONSTRAINT => Err(Error::Conflict),
            _ => check(code),
        }
    }

    /// Reads the changes one by one.
    pub(crate) fn rows(&self) -> Result<Rows<'_>, Error> {
        let mut iter = ptr::null_mut();
        // SAFETY: pointer and length are those of one slice that outlives the iterator by
        // the lifetime of `Rows`; SQLite only reads it.
        check(unsafe {
            ffi::sqlite3changeset_start(
                &raw mut iter,
                self.len()?,
                self.0.as_ptr().cast_mut().cast(),
            )
        })?;
        Ok(Rows { iter, changeset: PhantomData })
    }
}

/// The changes of a changeset, read in order.
pub(crate) struct Rows<'c> {
    iter: *mut ffi::sqlite3_changeset_iter,
    changeset: PhantomData<&'c Changeset>,
}

/// One changed row. A column that did not change, or has no such side, is `None`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RowChange {
    /// Name of the table.
    pub(crate) table: String,
    /// How it changed.
    pub(crate) kind: ChangeKind,
    /// The values before, by column.
    pub(crate) before: Vec<Option<Value>>,
    /// The values after, by column.
    pub(crate) after: Vec<Option<Value>>,
}

impl RowChange {
    /// The text of the row's key, the first column.
    pub(crate) fn key(&self) -> Option<&str> {
        let side = if self.kind == ChangeKind::Added { &self.after } else { &self.before };
        match side.first() {
            Some(Some(Value::Text(key))) => Some(key),
            _ => None,
        }
    }
}

type Side = unsafe extern "C" fn(
    *mut ffi::sqlite3_changeset_iter,
    c_int,
    *mut *mut ffi::sqlite3_value,
) -> c_int;

impl Rows<'_> {
    fn current(&self) -> Result<RowChange, Error> {
        let (mut table, mut columns, mut op, mut indirect) = (ptr::null(), 0, 0, 0);
        // SAFETY: called only after `next` answered that there is a row, so the iterator
        // stands on one; all places are valid; the name is a C string until the next step.
        let table = unsafe {
            check(ffi::sqlite3changeset_op(
                self.iter,
                &raw mut table,
                &raw mut columns,
                &raw mut op,
                &raw mut indirect,
            ))?;
            CStr::from_ptr(table).to_string_lossy().into_owned()
        };
        let (kind, old, new) = match op {
            ffi::SQLITE_INSERT => (ChangeKind::Added, false, true),
            ffi::SQLITE_DELETE => (ChangeKind::Removed, true, false),
            _ => (ChangeKind::Revised, true, true),
        };
        Ok(RowChange {
            table,
            kind,
            before: self.side(old, columns, ffi::sqlite3changeset_old)?,
            after: self.side(new, columns, ffi::sqlite3changeset_new)?,
        })
    }

    fn side(&self, has: bool, columns: c_int, get: Side) -> Result<Vec<Option<Value>>, Error> {
        let wanted = if has { columns } else { 0 };
        (0..wanted)
            .map(|column| {
                let mut value = ptr::null_mut();
                // SAFETY: the iterator stands on a row that has this side; the column is
                // within its count; the value is copied before the iterator moves.
                unsafe {
                    check(get(self.iter, column, &raw mut value))?;
                    Ok((!value.is_null()).then(|| copy(value)))
                }
            })
            .collect()
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<RowChange, Error>;
    fn next(&mut self) -> Option<Self::Item> {
        // SAFETY: the iterator is alive until `Drop`.
        match unsafe { ffi::sqlite3changeset_next(self.iter) } {
            ffi::SQLITE_ROW => Some(self.current()),
            ffi::SQLITE_DONE => None,
            code => Some(Err(check(code).err().unwrap_or(Error::Conflict))),
        }
    }
}

impl Drop for Rows<'_> {
    fn drop(&mut self) {
        // SAFETY: started in `rows`, finalized only here. Its answer repeats an error that
        // `next` has told already.
        unsafe { ffi::sqlite3changeset_finalize(self.iter) };
    }
}

/// Whether a table belongs to the register: all else is derived, or the history itself.
unsafe extern "C" fn is_recorded(_: *mut c_void, table: *const c_char) -> c_int {
    // SAFETY: SQLite hands in a C string that lives as long as the call.
    let name = unsafe { CStr::from_ptr(table) };
    name.to_str().is_ok_and(|name| noun_of_table(name).is_some()).into()
}

unsafe extern "C" fn abort(_: *mut c_void, _: c_int, _: *mut ffi::sqlite3_changeset_iter) -> c_int {
    ffi::SQLITE_CHANGESET_ABORT
}

/// Copies a buffer that SQLite allocated, and frees it.
///
/// # Safety
/// `buffer` is null or was allocated by SQLite with at least `len` bytes, and is not used
/// by anyone else.
unsafe fn take(len: c_int, buffer: *mut c_void) -> Vec<u8> {
    let len = usize::try_from(len).unwrap_or(0);
    if buffer.is_null() {
        return Vec::new();
    }
    // SAFETY: as the caller promises.
    unsafe {
        let bytes = slice::from_raw_parts(buffer.cast::<u8>(), len).to_vec();
        ffi::sqlite3_free(buffer);
        bytes
    }
}

/// Copies a value.
///
/// # Safety
/// `value` is a valid value of SQLite.
unsafe fn copy(value: *mut ffi::sqlite3_value) -> Value {
    // SAFETY: as the caller promises. Text and blob are asked for before their length, as
    // the manual demands, and a null pointer is an empty one.
    unsafe {
        let bytes = |start: *const u8| {
            let len = usize::try_from(ffi::sqlite3_value_bytes(value)).unwrap_or(0);
            if start.is_null() { Vec::new() } else { slice::from_raw_parts(start, len).to_vec() }
        };
        match ffi::sqlite3_value_type(value) {
            ffi::SQLITE_INTEGER => Value::Integer(ffi::sqlite3_value_int64(value)),
            ffi::SQLITE_FLOAT => Value::Real(ffi::sqlite3_value_double(value)),
            ffi::SQLITE_TEXT => {
                let text = bytes(ffi::sqlite3_value_text(value));
                Value::Text(String::from_utf8_lossy(&text).into_owned())
            }
            ffi::SQLITE_BLOB => Value::Blob(bytes(ffi::sqlite3_value_blob(value).cast())),
            _ => Value::Null,
        }
    }
}

fn check(code: c_int) -> Result<(), Error> {
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database() -> Connection {
        let mut db = Connection::open_in_memory().unwrap();
        crate::schema::create(&mut db).unwrap();
        db
    }

    const ADD: &str = "insert into person (id, given_name, family_name) values ('a', 'b', 'c')";

    #[test]
    fn only_tables_of_the_register_are_recorded() {
        let db = database();
        let recorder = Recorder::start(&db).unwrap();
        db.execute("insert into draft (key, text, at) values ('a', 'b', 'c')", []).unwrap();
        assert!(recorder.finish().unwrap().is_empty());
        let recorder = Recorder::start(&db).unwrap();
        db.execute(ADD, []).unwrap();
        let rows: Vec<_> = recorder.finish().unwrap().rows().unwrap().map(Result::unwrap).collect();
        assert_eq!((rows.len(), rows[0].table.as_str(), rows[0].key()), (1, "person", Some("a")));
    }

    #[test]
    fn what_is_taken_back_within_a_recording_is_no_change() {
        let db = database();
        let recorder = Recorder::start(&db).unwrap();
        db.execute(ADD, []).unwrap();
        db.execute("delete from person", []).unwrap();
        assert!(recorder.finish().unwrap().is_empty());
    }

    #[test]
    fn a_recording_that_is_dropped_leaves_the_connection_as_it_was() {
        let db = database();
        drop(Recorder::start(&db).unwrap());
        db.execute(ADD, []).unwrap();
        db.close().unwrap();
    }

    #[test]
    fn bytes_that_are_no_changeset_are_refused() {
        let db = database();
        for bytes in [&b"T"[..], &[0x54, 0xff, 0xff, 0xff], &[0; 64], &[0x50; 99]] {
            let garbage = Changeset::from_bytes(bytes.to_vec());
            let read: Result<Vec<_>, Error> = garbage.rows().and_then(Iterator::collect);
            assert!(read.is_err(), "{bytes:?}");
            assert!(garbage.inverted().is_err(), "{bytes:?}");
            assert!(garbage.apply(&db).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_conflict_applies_nothing() {
        let db = database();
        let recorder = Recorder::start(&db).unwrap();
        db.execute(ADD, []).unwrap();
        db.execute(&ADD.replace("'a'", "'z'"), []).unwrap();
        let undo = recorder.finish().unwrap().inverted().unwrap();
        db.execute("update person set family_name = 'x' where id = 'z'", []).unwrap();
        assert!(matches!(undo.apply(&db), Err(Error::Conflict)));
        let count: i64 = db.query_row("select count(*) from person", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 2);
    }
}
