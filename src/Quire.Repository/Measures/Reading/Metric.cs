namespace Quire.Repository.Measures.Reading;

/// <summary>Things that are counted one by one.</summary>
public enum Metric
{
    Collections,
    Datasets,
    Files,
    Downloads,
    Accounts,
}
