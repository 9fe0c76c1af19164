using System.Globalization;

namespace Quire.Web.Files.Asking;

/// <summary>Pages to ask for access to files, without slash in front.</summary>
public static class AskAddress
{
    /// <summary>Where files of a dataset are asked for, that a form names.</summary>
    public static string Of(long dataset) => string.Create(CultureInfo.InvariantCulture, $"ask/dataset/{dataset}");

    /// <summary>Where some files of a dataset are asked for.</summary>
    public static string Of(long dataset, IEnumerable<long> files) =>
        $"{Of(dataset)}?{string.Join('&', files.Select(f => string.Create(CultureInfo.InvariantCulture, $"id={f}")))}";
}
