namespace Quire.Api.Http;

/// <summary>Reads bodies that say yes or no.</summary>
internal static class FlagBody
{
    /// <summary>As clients of several languages write it.</summary>
    public static async Task<bool> ReadAsync(Call call)
    {
        var text = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        return text.ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            "" => throw RequestErrors.NoFlag(),
            _ => throw RequestErrors.NotAFlag(text),
        };
    }

    /// <summary>The word <c>true</c> or <c>false</c>; anything else is refused.</summary>
    public static bool Read(string body) =>
        bool.TryParse(body.Trim().Trim('"'), out var wanted) ? wanted
        : string.IsNullOrWhiteSpace(body) ? throw RequestErrors.NoFlag()
        : throw RequestErrors.NotAFlag(body.Trim());
}
