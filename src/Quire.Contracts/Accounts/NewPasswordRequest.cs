namespace Quire.Contracts.Accounts;

/// <summary>A password is set.</summary>
public sealed record NewPasswordRequest
{
    /// <summary>The one so far, where that is the proof.</summary>
    public string? Former { get; init; }

    /// <summary>The one from now on.</summary>
    public required string Password { get; init; }
}
