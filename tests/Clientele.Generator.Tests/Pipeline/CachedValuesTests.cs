using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Harness;
using Clientele.Generator.Tests.Interception;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>What the compiler keeps of the pipeline between two edits holds no compilation, and nothing of one: such a thing keeps whole projects in memory.</summary>
public sealed class CachedValuesTests
{
    private const string Projection = "namespace Library; [Clientele.OData.Projection(typeof(Author))] public partial record AuthorCard(string Name);";

    private static readonly GeneratorProject Project = Library.Project("await Show(c.Authors.Select(a => a.Name));")
        .WithCode("/project/Card.cs", Projection)
        .WithCode("/project/Other.cs", "class Other { int Number() => 1; }");

    /// <summary>These are about places in the code; the declarations have a tree of their own text.</summary>
    private static readonly string[] OfPlaces = [StepNames.Calls, StepNames.Project, StepNames.Declarations];

    /// <summary>Fakes are a step of projects that reference Clientele.Testing.</summary>
    public static TheoryData<string> Steps =>
        [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(step => (string)step.GetRawConstantValue()!).Where(step => step != StepNames.Fakes)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_keeps_no_compilation_symbol_or_node(string step)
    {
        var values = Project.Run().Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value).ToList();

        Assert.NotEmpty(values);
        var kept = new Walk().Reached(values);
        Assert.DoesNotContain(kept, type => typeof(Compilation).IsAssignableFrom(type) || typeof(ISymbol).IsAssignableFrom(type)
            || typeof(SemanticModel).IsAssignableFrom(type) || typeof(IOperation).IsAssignableFrom(type));
        Assert.True(OfPlaces.Contains(step) || !kept.Exists(type => typeof(SyntaxNode).IsAssignableFrom(type) || typeof(SyntaxTree).IsAssignableFrom(type)), $"{step} keeps a node.");
    }

    [Fact]
    public void A_compilation_is_gone_after_the_next_edit()
    {
        var (next, first) = Edit();

        for (var i = 0; i < 5 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive);
        GC.KeepAlive(next);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorRun Next, WeakReference First) Edit()
    {
        var first = Project.Run();
        return (first.Then(project => project.WithCode("/project/Other.cs", "class Other { int Number() => 2; }")), new WeakReference(first.Input));
    }

    /// <summary>Types of all objects that can be reached through fields; those of the framework and of Roslyn are not looked into, but for collections.</summary>
    private sealed class Walk
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
        private readonly List<Type> _types = [];

        public List<Type> Reached(IEnumerable<object?> values)
        {
            foreach (var value in values)
            {
                Visit(value);
            }

            return _types;
        }

        private void Visit(object? value)
        {
            if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || (!value.GetType().IsValueType && !_seen.Add(value)))
            {
                return;
            }

            var type = value.GetType();
            _types.Add(type);
            if (value is IEnumerable items && type.Assembly != typeof(StepNames).Assembly && value is not (SyntaxNode or SyntaxTree or Compilation))
            {
                foreach (var item in items)
                {
                    Visit(item);
                }
            }
            else if (type.Assembly == typeof(StepNames).Assembly || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
            {
                for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
                {
                    foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        Visit(field.GetValue(value));
                    }
                }
            }
        }
    }
}
