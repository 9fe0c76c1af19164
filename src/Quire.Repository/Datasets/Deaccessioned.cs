namespace Quire.Repository.Datasets;

/// <summary>Whether withdrawn versions count when one is looked for.</summary>
public enum Deaccessioned
{
    Hidden,

    /// <summary>To everybody: what remains of them is a public note.</summary>
    Shown,

    /// <summary>Only to those who may edit the dataset, because their files come with it.</summary>
    ShownToEditors,
}
