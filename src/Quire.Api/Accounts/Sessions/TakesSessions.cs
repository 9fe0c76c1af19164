namespace Quire.Api.Accounts.Sessions;

/// <summary>Marks endpoints that know people by the session of their browser; all others never look at cookies.</summary>
/// <param name="ChecksForm">
/// Whether the endpoint itself looks into a form for what changes are sent with, which is read once it is known who asks.
/// </param>
/// <param name="OrGuest">Whether somebody whose session has ended is a guest there, and not refused.</param>
/// <param name="InParts">Whether the endpoint also looks into forms that come in parts, which it reads as they arrive.</param>
internal sealed record TakesSessions(bool ChecksForm = false, bool OrGuest = false, bool InParts = false);
