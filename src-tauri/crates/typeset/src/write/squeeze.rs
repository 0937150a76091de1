//! Streams made small, on both cores, and only once: what a document before held too is taken
//! from there.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// The streams of the last document, plain and compressed.
#[derive(Debug, Default)]
pub(crate) struct Squeezer {
    known: HashMap<Vec<u8>, Arc<[u8]>>,
}

impl Squeezer {
    /// Compresses streams, in their order.
    pub(super) fn squeeze(&mut self, plain: Vec<Vec<u8>>) -> Vec<Arc<[u8]>> {
        let known = std::mem::take(&mut self.known);
        let fresh: Vec<&[u8]> =
            plain.iter().filter(|of| !known.contains_key(*of)).map(Vec::as_slice).collect();
        let mut made = compressed(&fresh).into_iter();
        let all: Vec<Arc<[u8]>> =
            plain.iter().filter_map(|of| known.get(of).cloned().or_else(|| made.next())).collect();
        self.known = plain.into_iter().zip(all.iter().cloned()).collect();
        all
    }
}

/// Compresses streams, shared out over two threads by size.
fn compressed(plain: &[&[u8]]) -> Vec<Arc<[u8]>> {
    let total: usize = plain.iter().map(|of| of.len()).sum();
    let mut sum = 0;
    let first_half = |of: &&&[u8]| {
        sum += of.len();
        sum * 2 <= total
    };
    let (one, two) = plain.split_at(plain.iter().take_while(first_half).count());
    let squeeze = |streams: &[&[u8]]| streams.iter().map(|of| deflated(of)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let other = (!two.is_empty() && !one.is_empty()).then(|| scope.spawn(|| squeeze(one)));
        let own = squeeze(two);
        let mut all = match other {
            // A thread that panics has met a defect: it is told where it is waited for.
            Some(other) => other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            None => squeeze(one),
        };
        all.extend(own);
        all
    })
}

fn deflated(plain: &[u8]) -> Arc<[u8]> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    // A vector takes whatever is written.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn streams_come_back_in_order_and_what_was_known_is_not_made_again() {
        let mut squeezer = Squeezer::default();
        let first = vec![vec![b'a'; 900], b"once".to_vec(), vec![b'c'; 400]];
        let one = squeezer.squeeze(first.clone());
        let mut second = first.clone();
        second[1] = b"twice".to_vec();
        let two = squeezer.squeeze(second.clone());
        for (plain, small) in first.iter().zip(&one).chain(second.iter().zip(&two)) {
            let mut read = Vec::new();
            flate2::read::ZlibDecoder::new(&small[..]).read_to_end(&mut read).unwrap();
            assert_eq!(&read, plain);
        }
        assert_eq!(
            [0, 1, 2].map(|at| Arc::ptr_eq(&one[at], &two[at])),
            [true, false, true],
            "only what is new is made"
        );
        assert_eq!(squeezer.known.len(), 3, "what went is forgotten");
    }

    #[test]
    fn nothing_is_nothing() {
        assert!(Squeezer::default().squeeze(Vec::new()).is_empty());
        assert_eq!(Squeezer::default().squeeze(vec![Vec::new()]).len(), 1);
    }
}
