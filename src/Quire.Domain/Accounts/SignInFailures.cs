namespace Quire.Domain.Accounts;

/// <summary>Failed attempts to sign in within <see cref="SignInBackOff.Memory"/>, as they bear on the next one.</summary>
/// <param name="Same">For the same name from the same address.</param>
/// <param name="FromAddress">From the address, for any name.</param>
/// <param name="ForName">For the name, from anywhere.</param>
public sealed record SignInFailures(FailureCount Same, FailureCount FromAddress, FailureCount ForName);
