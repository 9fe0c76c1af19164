namespace Quire.Repository.Accounts;

/// <summary>An account or a token that is used.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsToken">Whether it is a token.</param>
internal readonly record struct UsedThing(long Id, bool IsToken);
