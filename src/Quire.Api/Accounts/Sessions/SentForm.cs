using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Api.Http;

namespace Quire.Api.Accounts.Sessions;

/// <summary>What a form of a page sends, read once for a request.</summary>
internal static class SentForm
{
    private const string Type = "application/x-www-form-urlencoded";
    private static readonly object Key = new();

    /// <summary>Whether a request is one.</summary>
    public static bool IsIn(HttpContext context) =>
        context.Request.ContentType?.StartsWith(Type, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The fields by name; null where the request is no form.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> OfAsync(HttpContext context)
    {
        if (!IsIn(context))
        {
            return null;
        }

        if (!context.Items.TryGetValue(Key, out var read))
        {
            var text = await JsonBody.TextAsync(context.Request, context.RequestAborted);
            read = QueryHelpers.ParseQuery(text).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
            if (((IReadOnlyDictionary<string, string>)read).Any(f => f.Key.Contains('\0') || f.Value.Contains('\0')))
            {
                throw BodyErrors.NulInText();
            }

            context.Items[Key] = read;
        }

        return (IReadOnlyDictionary<string, string>)read!;
    }
}
