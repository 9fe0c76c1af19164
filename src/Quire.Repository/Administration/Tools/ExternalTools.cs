using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>The external tools of the installation.</summary>
internal sealed class ExternalTools(RepositoryDb db)
{
    public async Task<ExternalToolRecord> FindAsync(long id, CancellationToken ct) =>
        await db.ExternalTools.SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw ToolErrors.NotFound(id);

    /// <summary>One for datasets or for files, as whoever asks works on them; others are refused.</summary>
    /// <param name="scope"><see cref="ToolRules.Dataset"/> or <see cref="ToolRules.File"/>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ExternalToolRecord> OfScopeAsync(string scope, long id, CancellationToken ct)
    {
        var tool = await FindAsync(id, ct);
        if (tool.Scope == scope)
        {
            return tool;
        }

        throw scope == ToolRules.Dataset ? ToolErrors.NotForDatasets() : ToolErrors.NotForFiles();
    }

    public async Task<ExternalToolRecord> AddAsync(ToolInput input, OperationContext context, CancellationToken ct)
    {
        ToolRules.MustBeSound(input);
        if (await db.ExternalTools.CountAsync(ct) >= ToolRules.Most)
        {
            throw ToolErrors.TooMany(ToolRules.Most);
        }

        var tool = new ExternalToolRecord
        {
            DisplayName = input.DisplayName,
            ToolName = input.ToolName,
            Description = input.Description,
            Types = [.. input.Types],
            Scope = input.Scope,
            Url = input.Url,
            HttpMethod = input.HttpMethod,
            Parameters = [.. input.Parameters],
            ContentType = input.ContentType,
            AllowedCalls = input.AllowedCalls?.ToList(),
            AuxiliaryFiles = input.AuxiliaryFiles?.ToList(),
        };
        db.ExternalTools.Add(tool);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"tool {tool.Id} {tool.DisplayName}";
        return tool;
    }

    public async Task RemoveAsync(long id, OperationContext context, CancellationToken ct)
    {
        var tool = await FindAsync(id, ct);
        db.ExternalTools.Remove(tool);
        context.AuditDetails = $"tool {tool.Id} {tool.DisplayName}";
    }
}
