using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>What a request names its target by, for texts that repeat it.</summary>
internal static class RequestTarget
{
    private static readonly object Key = new();

    public static void Note(HttpContext context, string? text) => context.Items[Key] = text;

    public static string Of(HttpContext context) => context.Items[Key] as string ?? "";
}
