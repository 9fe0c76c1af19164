namespace Quire.Repository.Accounts.Sessions;

/// <summary>A session just opened.</summary>
/// <param name="Secret">What the browser says from now on; told this once.</param>
/// <param name="Session">The session.</param>
public sealed record OpenedSession(string Secret, Session Session);
