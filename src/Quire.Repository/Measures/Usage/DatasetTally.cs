namespace Quire.Repository.Measures.Usage;

/// <summary>What was counted of a dataset on a day, by one kind of agent, and is not written yet.</summary>
internal record struct DatasetTally(long Investigations, long Sessions, long Requests, long RequestSessions, long Bytes)
{
    public static DatasetTally operator +(DatasetTally a, DatasetTally b) =>
        new(
            a.Investigations + b.Investigations,
            a.Sessions + b.Sessions,
            a.Requests + b.Requests,
            a.RequestSessions + b.RequestSessions,
            a.Bytes + b.Bytes
        );
}
