using Quire.Repository.Accounts.SignIn;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>How often somebody may ask for links to set a password.</summary>
internal sealed class ResetThrottle(TimeProvider time) : LinkThrottle(ResetErrors.TooOften, time);
