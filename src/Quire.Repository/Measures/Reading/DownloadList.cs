namespace Quire.Repository.Measures.Reading;

/// <summary>What downloads are listed by.</summary>
public enum DownloadList
{
    /// <summary>Files, each download.</summary>
    Files,

    /// <summary>Files, each session once.</summary>
    FilesBySession,

    /// <summary>Datasets, each session once.</summary>
    Datasets,
}
