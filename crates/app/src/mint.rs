//! Where random bytes come from: ids, nonces, seeds and keys are born here and passed down.
//! What they are for is the taker's business; a test brings a minter of its own to say which ids come out.

use hearth_record::sha256;
use zeroize::Zeroizing;

/// The operating system gave no random bytes. Nothing that needs an id can be written then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct MintProblem;

/// Whoever makes random bytes: the operating system in the app, a seed in tests.
pub trait Mint: Send + Sync + 'static {
    /// Fills `bytes`.
    ///
    /// # Errors
    /// [`MintProblem`] when there are none to be had.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), MintProblem>;
}

/// The operating system's own randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemMint;

impl Mint for SystemMint {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), MintProblem> {
        getrandom::fill(bytes).map_err(|_| MintProblem)
    }
}

/// An endless stream of random bytes out of one seed of the minter's: for takers that cannot be told of a failure.
///
/// # Errors
/// [`MintProblem`] when there is no seed to be had.
pub fn stream(mint: &dyn Mint) -> Result<impl FnMut(&mut [u8]), MintProblem> {
    let seed = Zeroizing::new(fresh::<32>(mint)?);
    let mut block = 0_u64;
    Ok(move |bytes: &mut [u8]| {
        for piece in bytes.chunks_mut(32) {
            let random = sha256("hearth-stream-1", &[seed.as_slice(), &block.to_be_bytes()]);
            piece.iter_mut().zip(random.0).for_each(|(place, byte)| *place = byte);
            block = block.wrapping_add(1);
        }
    })
}

/// `N` fresh bytes.
///
/// # Errors
/// [`MintProblem`] when there are none to be had.
pub fn fresh<const N: usize>(mint: &dyn Mint) -> Result<[u8; N], MintProblem> {
    let mut bytes = [0; N];
    mint.fill(&mut bytes)?;
    Ok(bytes)
}
