using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Repository.Files.Listing;

namespace Quire.Web.Files;

/// <summary>Which files of a version somebody wants to see, as the address of the page says it.</summary>
public sealed record FilesAsked
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 50;

    private static readonly Dictionary<string, FileOrder> Orders = new(StringComparer.Ordinal)
    {
        ["az"] = FileOrder.NameAZ,
        ["za"] = FileOrder.NameZA,
        ["newest"] = FileOrder.Newest,
        ["oldest"] = FileOrder.Oldest,
        ["size"] = FileOrder.Size,
        ["type"] = FileOrder.Type,
    };

    /// <summary>Words in names or descriptions.</summary>
    public string? Text { get; init; }

    /// <summary>Media type.</summary>
    public string? Type { get; init; }

    /// <summary>How they can be had.</summary>
    public string? Access { get; init; }

    /// <summary>Label given to them.</summary>
    public string? Tag { get; init; }

    /// <summary>The order, by its name in addresses; null for the usual one.</summary>
    public string? Sort { get; init; }

    /// <summary>The folder shown; null where folders are not looked at.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether files of all folders are listed together.</summary>
    public bool AsList { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Names of the orders there are.</summary>
    public static IEnumerable<string> Sorts => Orders.Keys;

    /// <summary>The order.</summary>
    public FileOrder Order => Orders.GetValueOrDefault(Sort ?? "az");

    /// <summary>Whether a folder is shown, and not a list of what was looked for.</summary>
    public bool IsTree => !AsList && Sort is null && Filter == FileFilter.None;

    /// <summary>The files as the repository is asked for them.</summary>
    public FileFilter Filter =>
        new()
        {
            ContentType = Type,
            AccessStatus = Access,
            Category = Tag,
            SearchText = Text,
        };

    /// <summary>Reads the address.</summary>
    public static FilesAsked Of(HttpRequest request)
    {
        return new()
        {
            Text = Said("files"),
            Type = Said("type"),
            Access = Said("access"),
            Tag = Said("tag"),
            Sort = Said("sort") is { } sort && Orders.ContainsKey(sort) ? sort : null,
            Folder = Said("folder")?.Trim('/'),
            AsList = Said("view") == "list",
            Number =
                int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 10_000_000
                    ? number
                    : 1,
        };

        string? Said(string name) => request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>What an address has to say besides the part of the page.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters =>
        [
            ("files", Text),
            ("type", Type),
            ("access", Access),
            ("tag", Tag),
            ("sort", Sort),
            ("folder", IsTree ? Folder : null),
            ("view", AsList ? "list" : null),
            ("page", Number > 1 ? Number.ToString(CultureInfo.InvariantCulture) : null),
        ];
}
