using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How auxiliary files are spoken of on the wire.</summary>
internal static class AuxiliaryTexts
{
    private static readonly string[] Changing = ["SaveAuxiliaryFile", "DeleteAuxiliaryFile"];
    private static readonly string[] Reading = ["ListAuxiliaryFiles", "ListAuxiliaryFilesByOrigin", "DownloadAuxiliaryFile"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.account.required", "Authorized users only.") with
        {
            At = Changing,
            Status = 403,
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = Changing,
            Status = 403,
            Text = "User not authorized to edit the dataset.",
        },
        RefusalText.Of("file.target.not-found", "File not found based on id {target}.") with
        {
            At = Changing,
            Status = 400,
        },
        RefusalText.Of("file.target.pid-not-found", "File not found based on id {target}.") with
        {
            At = Changing,
            Status = 400,
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = Reading,
            Status = 403,
        },
        RefusalText.Of("file.auxiliary.none", "No Auxiliary files exist for datafile {file}"),
        RefusalText.Of("file.auxiliary.none-of-origin", "No Auxiliary files exist for datafile {file} and the specified origin"),
        RefusalText.Of("file.auxiliary.not-found", "Auxiliary metadata format {tag} is not available for datafile {file}"),
        RefusalText.Of("file.auxiliary.taken", "Auxiliary file already exists"),
        RefusalText.Of("file.auxiliary.no-file", "Error saving Auxiliary file.") with
        {
            At = ["SaveAuxiliaryFile"],
        },
    ];
}
