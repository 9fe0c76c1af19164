namespace Quire.Contracts.Accounts;

/// <summary>What stands against a password.</summary>
public sealed record PasswordCheck
{
    /// <summary>The password, as it was sent.</summary>
    public required string Password { get; init; }

    /// <summary>A sentence for each thing that is wrong; none for a good one.</summary>
    public required IReadOnlyList<string> Errors { get; init; }
}
