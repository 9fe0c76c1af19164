namespace Quire.Api.Http.Wording;

/// <summary>How what is not there is spoken of on the wire.</summary>
internal static class TargetTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("dataset.target.not-found", "Dataset with ID {dataset} not found."),
        RefusalText.Of("dataset.target.pid-not-found", "Dataset with Persistent ID {pid} not found."),
        RefusalText.Of("file.target.not-found", "File with ID {file} not found."),
        RefusalText.Of("file.target.pid-not-found", "Datafile with Persistent ID {pid} not found."),
        RefusalText.Of("access.target.unknown", "DvObject {name} not found"),
        RefusalText.Of("access.target.not-found", "Object with ID {id} not found."),
    ];
}
