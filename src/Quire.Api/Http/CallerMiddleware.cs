using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;
using Quire.Repository.Accounts;

namespace Quire.Api.Http;

/// <summary>Finds out who asks, before anything else is looked at: a guest where no reader finds a credential.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, IEnumerable<ICredentialReader> readers, CallerDirectory callers)
{
    private static readonly object Key = new();
    private readonly ICredentialReader[] _readers = [.. readers];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Items.ContainsKey(Key))
        {
            var caller = await CallerAsync(context);
            if (caller.IsInAddressGroup)
            {
                // What this address is shown, others may not be.
                KeptAnswers.KeepForNobodyElse(context);
            }

            Admit(context, caller);
        }

        await next(context);
    }

    /// <summary>Says who asks, where it had to be known earlier.</summary>
    public static void Admit(HttpContext context, Caller caller) => context.Items[Key] = caller;

    public static Caller Of(HttpContext context) => (Caller)context.Items[Key]!;

    private async ValueTask<Caller> CallerAsync(HttpContext context)
    {
        foreach (var reader in _readers)
        {
            if (await reader.ReadAsync(context) is { } caller)
            {
                return caller;
            }
        }

        return await callers.GuestFromAsync(Connected.OriginOf(context), context.RequestAborted);
    }
}
