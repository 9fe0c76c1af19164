using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>Gives back what was written in a form that came when nobody was signed in any more.</summary>
internal static class KeptForms
{
    public static IResult Of(Call call, string path, IReadOnlyDictionary<string, string> fields)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        var texts = call.Wording();
        return PageResult.Of<KeptFormPage, KeptFormShown>(
            new(path, fields),
            new(texts["kept.title"]) { NoIndex = true },
            StatusCodes.Status403Forbidden
        );
    }
}
