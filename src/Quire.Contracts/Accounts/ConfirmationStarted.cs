namespace Quire.Contracts.Accounts;

/// <summary>Somebody was asked to confirm an e-mail address.</summary>
public sealed record ConfirmationStarted
{
    /// <summary>When, as opaque text.</summary>
    public required string TokenCreated { get; init; }

    /// <summary>Name of the account, without <c>@</c>.</summary>
    public required string Identifier { get; init; }
}
