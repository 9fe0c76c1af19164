using Microsoft.AspNetCore.Http;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>The session a request was proved by.</summary>
/// <param name="Session">The session.</param>
/// <param name="Antiforgery">What a change in it has to be sent with.</param>
internal sealed record CurrentSession(Session Session, string Antiforgery)
{
    private static readonly object Key = new();

    public static CurrentSession? Of(HttpContext context) =>
        context.Items.TryGetValue(Key, out var found) ? (CurrentSession?)found : null;

    public void Keep(HttpContext context) => context.Items[Key] = this;
}
