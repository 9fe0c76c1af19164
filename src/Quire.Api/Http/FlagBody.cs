namespace Quire.Api.Http;

/// <summary>Reads bodies that say yes or no, as clients of several languages write it.</summary>
internal static class FlagBody
{
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
}
