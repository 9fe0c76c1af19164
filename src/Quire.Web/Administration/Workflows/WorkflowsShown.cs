using Quire.Repository.Data.Publishing;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Workflows;

/// <summary>What is done before and after datasets are published.</summary>
/// <param name="All">The workflows that are defined.</param>
/// <param name="Defaults">Which of them runs, by trigger.</param>
/// <param name="IsGone">Whether the one set to run before publications is not there, so that nothing can be published.</param>
/// <param name="Addresses">From where workflows that wait are answered.</param>
/// <param name="Form">The form that adds one.</param>
public sealed record WorkflowsShown(
    IReadOnlyList<WorkflowRecord> All,
    IReadOnlyDictionary<string, WorkflowRecord?> Defaults,
    bool IsGone,
    IReadOnlyList<string> Addresses,
    FormShown Form
);
