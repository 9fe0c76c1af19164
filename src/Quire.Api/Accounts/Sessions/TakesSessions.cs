namespace Quire.Api.Accounts.Sessions;

/// <summary>Marks endpoints that know people by the session of their browser; all others never look at cookies.</summary>
internal sealed class TakesSessions;
