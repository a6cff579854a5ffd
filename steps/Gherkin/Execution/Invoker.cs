using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Calls bound methods with converted arguments.</summary>
internal sealed class Invoker(BindingRegistry registry)
{
    public async Task StepAsync(IServiceProvider scope, StepMatch match, object? extra)
    {
        var method = match.Binding.Method;
        var parameters = method.GetParameters();
        var given = match.Arguments.Count + (extra is null ? 0 : 1);
        if (parameters.Length != given)
        {
            throw new BindingException(
                $"{match.Binding.Location}: {match.Binding.MethodName} takes {parameters.Length} arguments, the step gives {given}");
        }

        var arguments = new object?[parameters.Length];
        for (var index = 0; index < match.Arguments.Count; index++)
        {
            var wanted = parameters[index].ParameterType;
            var argument = match.Arguments[index];
            arguments[index] = await ConvertAsync(scope, argument.Group.Value, () => argument.GetValue(wanted), wanted);
        }

        if (extra is not null)
        {
            arguments[^1] = await ConvertAsync(scope, extra, () => Extra(extra, parameters[^1]), parameters[^1].ParameterType);
        }

        await CallAsync(scope, method, arguments);
    }

    public static Task HookAsync(IServiceProvider scope, HookBinding hook) => CallAsync(
        scope,
        hook.Method,
        [.. hook.Method.GetParameters().Select(parameter => scope.GetRequiredService(parameter.ParameterType))]);

    private async Task<object?> ConvertAsync(IServiceProvider scope, object? raw, Func<object?> value, Type wanted)
    {
        foreach (var transformation in registry.Transformations.Where(candidate => wanted.IsAssignableFrom(candidate.Result)))
        {
            if (transformation.Arguments(raw) is { } arguments)
            {
                return await CallAsync(scope, transformation.Method, Fit(transformation.Method, arguments));
            }
        }

        return value();
    }

    private static object Extra(object extra, ParameterInfo parameter) => parameter.ParameterType.IsInstanceOfType(extra)
        ? extra
        : throw new BindingException($"the step gives a {(extra is string ? "doc string" : "data table")}, '{parameter.Name}' takes a {parameter.ParameterType.Name}");

    private static object?[] Fit(MethodInfo method, IReadOnlyList<object?> arguments)
    {
        var parameters = method.GetParameters();
        return parameters.Length == arguments.Count
            ? [.. arguments.Zip(parameters, (argument, parameter) => argument is string text ? TextConverter.Convert(text, parameter.ParameterType) : argument)]
            : throw new BindingException($"{method.DeclaringType!.Name}.{method.Name} takes {parameters.Length} arguments, its expression gives {arguments.Count}");
    }

    private static Task<object?> CallAsync(IServiceProvider scope, MethodInfo method, object?[] arguments) => Results.InvokeAsync(
        method,
        method.IsStatic ? null : scope.GetRequiredService(method.ReflectedType!),
        arguments);
}
