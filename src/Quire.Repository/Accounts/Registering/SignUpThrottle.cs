using Quire.Repository.Accounts.SignIn;

namespace Quire.Repository.Accounts.Registering;

/// <summary>How often somebody may ask for links to make accounts.</summary>
internal sealed class SignUpThrottle(TimeProvider time) : LinkThrottle(RegistrationErrors.TooOften, time);
