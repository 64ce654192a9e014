package dev.motorpool.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Queries are flat: each parameter is read from its own text. Spring would also put an id together from its parts, or set
 * them one by one, so that {@code ?branchId.value=} called the constructor of {@code BranchId} with nothing, and the reply
 * was a 500.
 */
final class FlatQueries implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {

            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new Binders(methods, getWebBindingInitializer());
            }
        };
    }

    private static final class Binders extends ServletRequestDataBinderFactory {

        Binders(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
            super(methods, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            var binder = new FlatBinder(target, name);
            binder.setDeclarativeBinding(true); // what the constructor does not take is no parameter
            return binder;
        }
    }

    private static final class FlatBinder extends ExtendedServletRequestDataBinder {

        FlatBinder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        protected boolean shouldConstructArgument(MethodParameter parameter) {
            return false;
        }
    }
}
