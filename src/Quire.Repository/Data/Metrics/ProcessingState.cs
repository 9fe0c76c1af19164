namespace Quire.Repository.Data.Metrics;

/// <summary>How far the usage of a month is processed, by a program elsewhere. The numbers are stored.</summary>
public enum ProcessingState
{
    New = 1,

    Done = 2,

    Skip = 3,

    Processing = 4,

    Failed = 5,
}
