namespace Quire.Repository.Accounts;

/// <summary>An account, a token or a session that is used.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct UsedThing(long Id, UsedKind Kind);
