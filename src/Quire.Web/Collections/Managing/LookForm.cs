using System.Globalization;
using Quire.Api.Http;
using Quire.Repository.Collections.Logos;
using Quire.Repository.Data.Collections;
using Quire.Web.Addresses;
using Quire.Web.Collections.Looks;
using Quire.Web.Forms;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>The forms in which somebody says how the pages of a collection look.</summary>
internal static class LookForm
{
    /// <summary>What stands in the forms of a collection that is there.</summary>
    public static Dictionary<string, string> Of(CollectionRecord collection) =>
        new(StringComparer.Ordinal)
        {
            ["text"] = collection.Logo?.Text ?? "",
            ["tagline"] = collection.Theme?.Tagline ?? "",
            ["link"] = collection.Theme?.LinkUrl ?? "",
            ["accent"] = collection.Theme?.LinkColor ?? "",
            ["band"] = collection.Theme?.BackgroundColor ?? "",
            ["ground"] = collection.Theme?.LogoBackgroundColor ?? "",
        };

    /// <summary>The theme a form asks for; what the page does not speak of stays.</summary>
    public static Theme ThemeOf(IReadOnlyDictionary<string, string> form, Theme? before) =>
        (before ?? new Theme()) with
        {
            Tagline = SentText.Of(form, "tagline"),
            LinkUrl = SentText.Of(form, "link"),
            LinkColor = SentText.Of(form, "accent"),
            BackgroundColor = SentText.Of(form, "band"),
            LogoBackgroundColor = SentText.Of(form, "ground"),
        };

    /// <summary>The logo a form asks for.</summary>
    public static LogoInput LogoOf(IReadOnlyDictionary<string, string> form, FormFile? file) =>
        new(file is { Bytes.Length: > 0 } ? new(file.Name, file.Bytes) : null, SentText.Of(form, "text"));

    /// <summary>What is wrong with a theme. A page shows no more than this: what it would not show is said at once.</summary>
    public static IEnumerable<FormProblem> ProblemsOf(IReadOnlyDictionary<string, string> form, Wording texts)
    {
        var link = SentText.Of(form, "link");
        if (link.Length > 0 && !WebAddress.Is(link))
        {
            yield return new("link", texts["refusal.metadata.value.no-url"]);
        }

        foreach (var field in (string[])["accent", "band", "ground"])
        {
            if (SentText.Of(form, field) is { Length: > 0 } colour && Colour.Read(colour) is null)
            {
                yield return new(field, texts["manage.look.no-colour"]);
            }
        }

        // What is written on the other colours has the colour that can be read on them.
        var accent = SentText.Of(form, "accent");
        if (Colour.Read(accent) is not null && Accent.Of(accent) is null)
        {
            var contrast = Accent.ContrastOf(accent).ToString("0.0", CultureInfo.InvariantCulture);
            yield return new("accent", texts.Of("manage.look.too-light", contrast));
        }
    }
}
