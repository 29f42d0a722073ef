//! What is met again is worth keeping, what is met once is not.

/// Things by a number that their contents give. A thing that is met for the
/// first time takes the place of the last one that was, and the one that was not
/// met for longest makes room for what comes again. So memory and time are the
/// same whatever is met.
#[derive(Debug)]
pub(super) struct Again<T>(Vec<[(u64, Option<T>); TOGETHER]>);

/// So many are told apart by their whole number, the latest first.
const TOGETHER: usize = 4;
/// The rest of the number says where they are.
const PLACES: u16 = 2048;

impl<T> Default for Again<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Again<T> {
    /// The place of a thing, if it was met before; it may be empty as yet. Things
    /// that are not the same have the same number at times.
    #[inline]
    pub(super) fn again(&mut self, number: u64) -> Option<&mut Option<T>> {
        if self.0.is_empty() {
            self.0.resize_with(usize::from(PLACES), || std::array::from_fn(|_| (0, None)));
        }
        let set = usize::try_from(number % u64::from(PLACES)).ok()?;
        let [first, others @ ..] = self.0.get_mut(set)?;
        if first.0 == number {
            return Some(&mut first.1);
        }
        if let Some(at) = others.iter().position(|(met, _)| *met == number) {
            for other in others.iter_mut().take(at + 1) {
                std::mem::swap(first, other);
            }
            return Some(&mut first.1);
        }
        let last = others.last_mut()?;
        *last = (number, None);
        None
    }
}

/// A number for some contents.
#[inline]
pub(super) fn hash(parts: impl Iterator<Item = u64>) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let hash = parts.fold(0_u64, |hash, part| (hash.rotate_left(23) ^ part).wrapping_mul(ODD));
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_time_counts() {
        let places = u64::from(PLACES);
        let mut met: Again<u64> = Again::default();
        assert!(met.again(7).is_none());
        *met.again(7).unwrap() = Some(7);
        assert_eq!(met.again(7), Some(&mut Some(7)));
        // Whatever is met once, what came again stays.
        for nth in 1..100 {
            assert!(met.again(7 + nth * places).is_none(), "{nth}");
        }
        assert_eq!(met.again(7), Some(&mut Some(7)));
        assert!(met.again(7 + places).is_none(), "it has lost its place");
        // Others that come again take its place, but not the first of them.
        for nth in 1..=TOGETHER as u64 {
            assert_eq!(met.again(7), Some(&mut Some(7)), "{nth}");
            for _ in 0..2 {
                met.again(7 + nth * places);
            }
        }
        assert_eq!(met.again(7), Some(&mut Some(7)));
        for nth in 1..=2 * TOGETHER as u64 {
            for _ in 0..2 {
                met.again(7 + (10 + nth) * places);
            }
        }
        assert!(met.again(7).is_none());
    }

    #[test]
    fn numbers_differ() {
        let places = u64::from(PLACES);
        let mut numbers: Vec<u64> = (0..1000).map(|nth| hash([nth, 1].into_iter())).collect();
        numbers.extend((0..1000).map(|nth| hash([1, nth].into_iter())));
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), 1999);
        let mut numbers: Vec<u64> = numbers.iter().map(|number| number % places).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert!(numbers.len() > 1100, "{}", numbers.len());
    }
}
