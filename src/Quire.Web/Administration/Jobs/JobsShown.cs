using Quire.Repository.Datasets;
using Quire.Repository.Jobs;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Jobs;

/// <summary>Work that is not done, and what is locked.</summary>
/// <param name="Jobs">The jobs of the page.</param>
/// <param name="Number">Which page of jobs, from 1.</param>
/// <param name="Locks">The oldest locks.</param>
/// <param name="Form">What was to be changed.</param>
public sealed record JobsShown(OpenJobs Jobs, int Number, LockPage Locks, FormShown Form)
{
    /// <summary>How many jobs a page has, and how many locks are shown.</summary>
    public const int Size = 50;

    /// <summary>How many pages of jobs there are.</summary>
    public int Pages => (Jobs.Count + Size - 1) / Size;
}
