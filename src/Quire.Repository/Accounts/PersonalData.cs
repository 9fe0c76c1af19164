using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>What people say of themselves, as their account has it.</summary>
public sealed record PersonalData
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public string? Affiliation { get; init; }

    public string? Position { get; init; }

    /// <summary>What an account has.</summary>
    public static PersonalData Of(AccountRecord account) =>
        new()
        {
            FirstName = account.FirstName,
            LastName = account.LastName,
            Email = account.Email,
            Affiliation = account.Affiliation,
            Position = account.Position,
        };

    /// <summary>What a new account is to have.</summary>
    internal static PersonalData Of(AccountInput input) =>
        new()
        {
            FirstName = input.FirstName,
            LastName = input.LastName,
            Email = input.Email,
            Affiliation = input.Affiliation,
            Position = input.Position,
        };

    /// <summary>The state of an account that has this.</summary>
    public SeenState State() => SeenState.Of(FirstName, LastName, Email, Affiliation, Position);
}
