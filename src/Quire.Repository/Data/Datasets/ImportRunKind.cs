namespace Quire.Repository.Data.Datasets;

/// <summary>What an import makes of the files of a folder. Stored by number.</summary>
public enum ImportRunKind
{
    /// <summary>Files of a dataset.</summary>
    Files = 0,

    /// <summary>Datasets, of DDI documents.</summary>
    Datasets = 1,
}
