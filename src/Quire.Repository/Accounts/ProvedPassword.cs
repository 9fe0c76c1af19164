namespace Quire.Repository.Accounts;

/// <summary>A password somebody knew a moment ago.</summary>
/// <param name="Account">Whose it was.</param>
/// <param name="Hash">What was stored of it then; another one since means that it was changed.</param>
internal sealed record ProvedPassword(long Account, string Hash);
