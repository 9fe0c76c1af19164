namespace Quire.Contracts.Accounts;

/// <summary>What confirms an e-mail address.</summary>
public sealed record ConfirmationToken
{
    /// <summary>What is sent to the address.</summary>
    public required string Token { get; init; }
}
