using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>One of the numbers of Make Data Count: views are COUNTER's investigations, downloads its requests.</summary>
/// <param name="Name">As the wire names it.</param>
/// <param name="Measures">What is added up for it; nothing for citations.</param>
public sealed record UsageMetric(string Name, IReadOnlyList<Measure> Measures)
{
    /// <summary>Works elsewhere that cite a dataset; of no month and no country.</summary>
    public static readonly UsageMetric Citations = new("citations", []);

    /// <summary>All of them, in the order they are listed in.</summary>
    public static readonly IReadOnlyList<UsageMetric> All =
    [
        new("viewsTotal", [Measure.InvestigationsRegular, Measure.InvestigationsMachine]),
        new("viewsTotalRegular", [Measure.InvestigationsRegular]),
        new("viewsTotalMachine", [Measure.InvestigationsMachine]),
        new("viewsUnique", [Measure.UniqueInvestigationsRegular, Measure.UniqueInvestigationsMachine]),
        new("viewsUniqueRegular", [Measure.UniqueInvestigationsRegular]),
        new("viewsUniqueMachine", [Measure.UniqueInvestigationsMachine]),
        new("downloadsTotal", [Measure.RequestsRegular, Measure.RequestsMachine]),
        new("downloadsTotalRegular", [Measure.RequestsRegular]),
        new("downloadsTotalMachine", [Measure.RequestsMachine]),
        new("downloadsUnique", [Measure.UniqueRequestsRegular, Measure.UniqueRequestsMachine]),
        new("downloadsUniqueRegular", [Measure.UniqueRequestsRegular]),
        new("downloadsUniqueMachine", [Measure.UniqueRequestsMachine]),
        Citations,
    ];

    /// <summary>Every measure reports and metrics are made of.</summary>
    internal static readonly IReadOnlyList<Measure> Reported = [.. All.SelectMany(m => m.Measures).Distinct()];

    /// <summary>What tells whether there is anything: views and downloads of every kind.</summary>
    internal static readonly IReadOnlyList<Measure> Totals = [.. All[0].Measures, .. All[6].Measures];

    /// <summary>The one of a name, which is refused when there is none.</summary>
    public static UsageMetric Of(string name) =>
        All.FirstOrDefault(m => m.Name == name) ?? throw UsageErrors.MetricUnknown(string.Join(", ", All.Select(m => m.Name)));
}
