namespace Quire.Repository.Accounts.Confirming;

/// <summary>Somebody is asked to show that an e-mail address is theirs.</summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="Token">What whoever reads mail at the address can say.</param>
/// <param name="CreatedAt">When it was asked.</param>
public sealed record EmailConfirmation(string Identifier, string Token, DateTime CreatedAt);
