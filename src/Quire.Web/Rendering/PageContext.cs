using Quire.Web.Banners;
using Quire.Web.Texts;

namespace Quire.Web.Rendering;

/// <summary>What every part of a page may know of the request it answers.</summary>
public sealed record PageContext
{
    /// <summary>
    /// Leads from this page to the start page: relative, so that links hold behind a base path too. Ends with a slash.
    /// </summary>
    public required string Root { get; init; }

    /// <summary>Path and query of this page, without its base path, beginning with a slash.</summary>
    public required string Here { get; init; }

    /// <summary>Address of the installation, without slash at the end.</summary>
    public required string SiteUrl { get; init; }

    /// <summary>Name of the installation.</summary>
    public required string Installation { get; init; }

    /// <summary>Whether the installation has terms of use.</summary>
    public bool HasTerms { get; init; }

    /// <summary>Address of the privacy policy; null for none.</summary>
    public string? PrivacyPolicy { get; init; }

    /// <summary>Wording in the language of the reader.</summary>
    public required Wording Texts { get; init; }

    /// <summary>Who is signed in; null for nobody.</summary>
    public Viewer? Viewer { get; init; }

    /// <summary>Messages every page shows.</summary>
    public IReadOnlyList<BannerShown> Banners { get; init; } = [];

    /// <summary>The moment, in UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Address of a page of this installation, seen from this one.</summary>
    /// <param name="path">Its path, without slash in front.</param>
    public string To(string path) => Root + path;

    /// <summary>Address of a style, script or picture of the pages.</summary>
    public string Asset(string name) => Root + Assets.SiteAssets.PathOf(name);
}
