using System.Globalization;

namespace Quire.Web.Depositing.Files;

/// <summary>A file that was chosen on a page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Restricted">Whether it was restricted when the page was made.</param>
public sealed record ChosenFile(long Id, bool Restricted)
{
    /// <summary>How a form names it.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Id}{(Restricted ? "r" : "")}");

    /// <summary>Those a form names, each once; what names none is left out.</summary>
    public static IReadOnlyList<ChosenFile> In(string values) =>
        [
            .. values
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(v =>
                    long.TryParse(v.TrimEnd('r'), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                        ? new ChosenFile(id, v.EndsWith('r'))
                        : null
                )
                .OfType<ChosenFile>()
                .DistinctBy(c => c.Id),
        ];
}
