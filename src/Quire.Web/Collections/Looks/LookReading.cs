using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections.Looks;

namespace Quire.Web.Collections.Looks;

/// <summary>Reads how pages look.</summary>
internal static class LookReading
{
    /// <summary>The look of a page about a collection, a dataset or a file.</summary>
    public static async Task<LookShown> OfAsync(Call call, ObjectRef target)
    {
        var look = await call.RunAsync(new GetLook(target));
        return new(
            LookColours.Of(
                look.Colours?.LinkColor,
                look.Colours?.BackgroundColor,
                // It belongs to the logo, wherever the other colours come from.
                look.Logo?.Collection.Theme?.LogoBackgroundColor
            ),
            look.Logo is { } logo ? LogoOf(logo) : null
        );
    }

    private static LogoShown LogoOf(LookLogo shown)
    {
        var (collection, logo) = shown;
        return new(
            LogoPictures.PathOf(collection.Id),
            logo.Text ?? collection.Name,
            logo.Width,
            logo.Height,
            Trail.PathOf(collection)
        );
    }
}
