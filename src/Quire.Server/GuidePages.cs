using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Web.About;

namespace Quire.Server;

/// <summary>The guide of this version.</summary>
internal static class GuidePages
{
    private const string Folder = "guide/";
    private static readonly Assembly Own = typeof(GuidePages).Assembly;

    // Read once: they are part of the program.
    private static readonly GuidePage[] Pages =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Read(n))
            .OrderBy(p => p.Title, StringComparer.Ordinal),
    ];
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What there is to read.</summary>
    public static GuideContents Contents { get; } = new([.. Pages.Select(p => (p.File, p.Title))]);

    public static void MapGuide(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/docs/guide/{page}", Methods, Guide).ExcludeFromDescription();

    // As text: Markdown is made to be read.
    private static IResult Guide(string page) =>
        Array.Find(Pages, p => p.File == page) is { } found
            ? TypedResults.Text(found.Text, "text/plain", Encoding.UTF8)
            : TypedResults.NotFound();

    private static GuidePage Read(string resource)
    {
        using var stream = Own.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new(resource[Folder.Length..], reader.ReadToEnd());
    }
}
