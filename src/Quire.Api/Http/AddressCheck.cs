using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>
/// Refuses addresses that cannot be asked for: with the character U+0000, which nothing is named by and not every database can be
/// asked for, and with an encoded <c>%2F</c>, which after decoding nobody could tell from an encoded slash.
/// </summary>
internal sealed class AddressCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            || request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true
        )
        {
            throw RequestErrors.NulInAddress();
        }

        // A slash that was sent encoded is left so, in order that a path keeps its parts. Few paths have one.
        return
            request.Path.Value?.Contains("%2F", StringComparison.OrdinalIgnoreCase) == true
            && RequestUrl.SentPath(request).Contains("%252F", StringComparison.OrdinalIgnoreCase)
            ? throw RequestErrors.EncodedTwice()
            : next(context);
    }
}
