using Quire.Api.Http;

namespace Quire.Web.Datasets;

/// <summary>What the page of a dataset reads of its address. All else is as if it were not there.</summary>
internal static class DatasetParameters
{
    public static readonly IReadOnlyList<QueryParameter> All =
    [
        new("version", QueryKind.Text, "The version; the newest one without it."),
        new("tab", QueryKind.Text, "The part shown."),
        new("files", QueryKind.Text, "Words in names and descriptions of files."),
        new("type", QueryKind.Text, "Media type of files."),
        new("access", QueryKind.Text, "How files can be had."),
        new("tag", QueryKind.Text, "Label of files."),
        new("sort", QueryKind.Text, "Order of files."),
        new("folder", QueryKind.Text, "The folder shown."),
        new("view", QueryKind.Text, "Whether files of all folders are listed together."),
        new("page", QueryKind.Number, "Page, from 1."),
        new("old", QueryKind.Text, "The older of two versions to compare."),
        new("new", QueryKind.Text, "The newer of two versions to compare."),
    ];
}
