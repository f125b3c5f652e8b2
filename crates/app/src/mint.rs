//! Where random bytes come from: ids, nonces, seeds and keys are born here and passed down.
//! What they are for is the taker's business; a test brings a minter of its own to say which ids come out.

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

/// `N` fresh bytes.
///
/// # Errors
/// [`MintProblem`] when there are none to be had.
pub fn fresh<const N: usize>(mint: &dyn Mint) -> Result<[u8; N], MintProblem> {
    let mut bytes = [0; N];
    mint.fill(&mut bytes)?;
    Ok(bytes)
}
